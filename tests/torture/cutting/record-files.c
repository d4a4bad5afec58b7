/* Owns writing down, in order, what a program does to the files of one folder (AFTERIMAGE_RECORDED), into another file
   (AFTERIMAGE_RECORD). Loaded before the C library; must never change what is done.

   A line each: "o inode path" opened, "w inode offset length" and the bytes, "s inode" synced, "t inode length" cut or
   grown, "r from\tto" renamed, "l from\tto" linked, "u path" removed, "d" the folder itself synced. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST_FILES 4096
#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int record = -1;
static const char *folder;
static ino_t inodes[MOST_FILES];
static char kinds[MOST_FILES]; /* 'f' a file of the folder, 'd' the folder itself */

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("AFTERIMAGE_RECORD");
  folder = getenv("AFTERIMAGE_RECORDED");
  if (path && folder) record = REAL(open)(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int is_ours(const char *path) {
  if (record < 0 || !path) return 0;
  size_t length = strlen(folder);
  if (strncmp(path, folder, length) != 0 || path[length] != '/') return 0;
  size_t rest = strlen(path);
  /* the index of the log lives in memory and is made anew after every crash */
  return rest < 4 || strcmp(path + rest - 4, "-shm") != 0;
}

static void put(const void *bytes, size_t length) {
  const char *from = bytes;
  while (length > 0) {
    ssize_t done = REAL(write)(record, from, length);
    if (done <= 0) abort();
    from += done;
    length -= (size_t)done;
  }
}

static void tell(const char *format, ...) {
  char line[8192];
  va_list values;
  va_start(values, format);
  int length = vsnprintf(line, sizeof line, format, values);
  va_end(values);
  if (length > 0) put(line, (size_t)length);
}

static void opened(int file, const char *path, int flags) {
  if (record < 0 || file < 0 || file >= MOST_FILES) return;
  kinds[file] = 0;
  if (strcmp(path, folder) == 0) {
    kinds[file] = 'd';
    return;
  }
  if (!is_ours(path) || (flags & O_DIRECTORY)) return;
  struct stat facts;
  if (fstat(file, &facts) != 0 || !S_ISREG(facts.st_mode)) return;
  pthread_mutex_lock(&lock);
  kinds[file] = 'f';
  inodes[file] = facts.st_ino;
  tell("o %lu %s\n", (unsigned long)facts.st_ino, path + strlen(folder) + 1);
  if (flags & O_TRUNC) tell("t %lu 0\n", (unsigned long)facts.st_ino);
  pthread_mutex_unlock(&lock);
}

static int is_file(int file) { return record >= 0 && file >= 0 && file < MOST_FILES && kinds[file] == 'f'; }

static void written(int file, const void *bytes, ssize_t length, off_t offset) {
  if (length <= 0 || !is_file(file)) return;
  pthread_mutex_lock(&lock);
  tell("w %lu %lld %zd\n", (unsigned long)inodes[file], (long long)offset, length);
  put(bytes, (size_t)length);
  pthread_mutex_unlock(&lock);
}

static void synced(int file) {
  if (record < 0 || file < 0 || file >= MOST_FILES || !kinds[file]) return;
  pthread_mutex_lock(&lock);
  if (kinds[file] == 'd') tell("d\n");
  else tell("s %lu\n", (unsigned long)inodes[file]);
  pthread_mutex_unlock(&lock);
}

static void resized(int file, off_t length) {
  if (!is_file(file)) return;
  pthread_mutex_lock(&lock);
  tell("t %lu %lld\n", (unsigned long)inodes[file], (long long)length);
  pthread_mutex_unlock(&lock);
}

static void moved(char what, const char *from, const char *to) {
  if (!is_ours(from) && !is_ours(to)) return;
  size_t skip = strlen(folder) + 1;
  pthread_mutex_lock(&lock);
  tell("%c %s\t%s\n", what, from + skip, to + skip);
  pthread_mutex_unlock(&lock);
}

static void removed(const char *path) {
  if (!is_ours(path)) return;
  pthread_mutex_lock(&lock);
  tell("u %s\n", path + strlen(folder) + 1);
  pthread_mutex_unlock(&lock);
}

#define OPEN(name, call, path)                     \
  int mode = 0;                                    \
  if (flags & (O_CREAT | O_TMPFILE)) {             \
    va_list values;                                \
    va_start(values, flags);                       \
    mode = va_arg(values, int);                    \
    va_end(values);                                \
  }                                                \
  int file = call;                                 \
  opened(file, path, flags);                       \
  return file;

int open(const char *path, int flags, ...) { OPEN(open, REAL(open)(path, flags, mode), path) }
int open64(const char *path, int flags, ...) { OPEN(open64, REAL(open64)(path, flags, mode), path) }
int openat(int at, const char *path, int flags, ...) { OPEN(openat, REAL(openat)(at, path, flags, mode), path) }

int close(int file) {
  if (file >= 0 && file < MOST_FILES) kinds[file] = 0;
  return REAL(close)(file);
}

ssize_t pwrite(int file, const void *bytes, size_t length, off_t offset) {
  ssize_t done = REAL(pwrite)(file, bytes, length, offset);
  written(file, bytes, done, offset);
  return done;
}

ssize_t pwrite64(int file, const void *bytes, size_t length, off_t offset) {
  ssize_t done = REAL(pwrite64)(file, bytes, length, offset);
  written(file, bytes, done, offset);
  return done;
}

ssize_t write(int file, const void *bytes, size_t length) {
  off_t at = is_file(file) ? lseek(file, 0, SEEK_CUR) : 0;
  ssize_t done = REAL(write)(file, bytes, length);
  written(file, bytes, done, at);
  return done;
}

int fsync(int file) {
  int result = REAL(fsync)(file);
  if (result == 0) synced(file);
  return result;
}

int fdatasync(int file) {
  int result = REAL(fdatasync)(file);
  if (result == 0) synced(file);
  return result;
}

int ftruncate(int file, off_t length) {
  int result = REAL(ftruncate)(file, length);
  if (result == 0) resized(file, length);
  return result;
}

int ftruncate64(int file, off_t length) {
  int result = REAL(ftruncate64)(file, length);
  if (result == 0) resized(file, length);
  return result;
}

int rename(const char *from, const char *to) {
  int result = REAL(rename)(from, to);
  if (result == 0) moved('r', from, to);
  return result;
}

int link(const char *from, const char *to) {
  int result = REAL(link)(from, to);
  if (result == 0) moved('l', from, to);
  return result;
}

int unlink(const char *path) {
  int result = REAL(unlink)(path);
  if (result == 0) removed(path);
  return result;
}

int remove(const char *path) {
  int result = REAL(remove)(path);
  if (result == 0) removed(path);
  return result;
}
