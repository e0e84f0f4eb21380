/// Checks on uploads before a page gets them: virus scans and size limits.
@NullMarked
package nl.zorgvuldig.platform.files.scanning;

import org.jspecify.annotations.NullMarked;
