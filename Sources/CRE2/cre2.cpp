#include "cre2.h"

#include <re2/re2.h>

#include <algorithm>
#include <cstring>
#include <new>
#include <vector>

struct cre2_pattern {
  RE2 expression;
  cre2_pattern(re2::StringPiece pattern, const RE2::Options &options) : expression(pattern, options) {}
};

namespace {

re2::StringPiece piece(const uint8_t *bytes, size_t count) {
  return re2::StringPiece(reinterpret_cast<const char *>(bytes), count);
}

void report(const char *message, char *fault, size_t capacity) {
  if (fault == nullptr || capacity == 0) return;
  size_t count = std::min(std::strlen(message), capacity - 1);
  std::memcpy(fault, message, count);
  fault[count] = '\0';
}

}  // namespace

extern "C" {

cre2_pattern *cre2_compile(const uint8_t *pattern, size_t count, int64_t memory_limit, char *fault,
                           size_t fault_capacity) {
  // No C++ exception may reach Swift.
  try {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(memory_limit);
    auto *compiled = new cre2_pattern(piece(pattern, count), options);
    if (compiled->expression.ok()) return compiled;
    report(compiled->expression.error().c_str(), fault, fault_capacity);
    delete compiled;
  } catch (const std::bad_alloc &) {
    report("out of memory", fault, fault_capacity);
  } catch (...) {
    report("unexpected fault", fault, fault_capacity);
  }
  return nullptr;
}

void cre2_free(cre2_pattern *pattern) { delete pattern; }

int32_t cre2_group_count(const cre2_pattern *pattern) { return pattern->expression.NumberOfCapturingGroups(); }

bool cre2_matches(const cre2_pattern *pattern, const uint8_t *text, size_t count) {
  try {
    return pattern->expression.Match(piece(text, count), 0, count, RE2::UNANCHORED, nullptr, 0);
  } catch (...) {
    return false;
  }
}

bool cre2_find(const cre2_pattern *pattern, const uint8_t *text, size_t count, size_t from, int64_t *spans,
               int32_t span_count) {
  try {
    std::vector<re2::StringPiece> groups(static_cast<size_t>(std::max(span_count, 0)));
    bool found = pattern->expression.Match(piece(text, count), from, count, RE2::UNANCHORED, groups.data(),
                                           static_cast<int>(groups.size()));
    if (!found) return false;
    const char *start = reinterpret_cast<const char *>(text);
    for (size_t index = 0; index < groups.size(); index++) {
      const re2::StringPiece &group = groups[index];
      bool took_part = group.data() != nullptr;
      spans[2 * index] = took_part ? group.data() - start : -1;
      spans[2 * index + 1] = took_part ? group.data() - start + static_cast<int64_t>(group.size()) : -1;
    }
    return true;
  } catch (...) {
    return false;
  }
}

int64_t cre2_find_literal(const uint8_t *text, size_t count, const uint8_t *part, size_t part_count) {
  const void *found = memmem(text, count, part, part_count);
  return found == nullptr ? -1 : static_cast<const uint8_t *>(found) - text;
}

}  // extern "C"
