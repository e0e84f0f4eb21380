/// Answers in plain words to requests that fail: errors, refusals by filters, expired forms and
/// unavailable dependencies.
@NullMarked
package nl.zorgvuldig.platform.web.errors;

import org.jspecify.annotations.NullMarked;
