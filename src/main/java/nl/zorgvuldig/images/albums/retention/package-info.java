/// How long pictures are kept: holdings, recurring jobs, figures, removal of empty albums, and
/// destruction again after a backup was restored.
@NullMarked
package nl.zorgvuldig.images.albums.retention;

import org.jspecify.annotations.NullMarked;
