/// Examining PDF, Word and OpenDocument files in a process of its own for anything that runs,
/// fetches or hides something.
@NullMarked
package nl.zorgvuldig.platform.files.examination;

import org.jspecify.annotations.NullMarked;
