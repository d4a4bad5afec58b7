// Writes the triggers that record a table's changes for undo. Used by migrations, so append-only like them: a change here needs a new function.

/**
 * AFTER INSERT, UPDATE and DELETE triggers of one table. They keep the net change of a row within the step that the
 * recorder holds: the first `before`, the last `after`. `columns` are all the table's columns in its own order.
 */
export function undoTriggers(table: string, columns: readonly string[]): string {
  const image = (row: 'OLD' | 'NEW'): string =>
    `json_object(${columns.map((column) => `'${column}', ${row}.${column}`).join(', ')})`;
  const trigger = (event: 'INSERT' | 'UPDATE' | 'DELETE', id: string, before: string, after: string): string => `
CREATE TRIGGER undo_${table}_${event.toLowerCase()} AFTER ${event} ON ${table}
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, '${table}', ${id},
    ${before},
    ${after}
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;
`;
  return [
    trigger('INSERT', 'NEW.id', 'NULL', image('NEW')),
    trigger('UPDATE', 'NEW.id', image('OLD'), image('NEW')),
    trigger('DELETE', 'OLD.id', image('OLD'), 'NULL'),
  ].join('');
}
