#include <spawn.h>

/* glibc 2.34 and later; <spawn.h> hides it from Swift, which asks for no GNU extensions. */
int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);
