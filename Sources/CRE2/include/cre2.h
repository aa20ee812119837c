// A C face of RE2: compile a pattern, search a text. Texts and patterns are UTF-8 bytes with a length.
#ifndef FASHEN_CRE2_H
#define FASHEN_CRE2_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A compiled pattern; it may be used by several threads at once.
typedef struct cre2_pattern cre2_pattern;

/// Compiles a pattern whose automata take at most `memory_limit` bytes. For a faulty pattern the result is
/// NULL and `fault` holds a message that ends with NUL.
cre2_pattern *cre2_compile(const uint8_t *pattern, size_t count, int64_t memory_limit, char *fault,
                           size_t fault_capacity);

/// Gives the memory of a pattern back.
void cre2_free(cre2_pattern *pattern);

/// The number of capturing groups.
int32_t cre2_group_count(const cre2_pattern *pattern);

/// Whether the pattern matches anywhere in the text.
bool cre2_matches(const cre2_pattern *pattern, const uint8_t *text, size_t count);

/// Finds the first match at or after byte `from`. `spans` receives start and end of the match and of each
/// group, `span_count` pairs in all; -1 for a group that took no part.
bool cre2_find(const cre2_pattern *pattern, const uint8_t *text, size_t count, size_t from, int64_t *spans,
               int32_t span_count);

/// The offset of the first place of a part in a text, in linear time; -1 where there is none. (The C library's
/// `memmem`, which Swift's import of it does not show.)
int64_t cre2_find_literal(const uint8_t *text, size_t count, const uint8_t *part, size_t part_count);

#ifdef __cplusplus
}
#endif

#endif
