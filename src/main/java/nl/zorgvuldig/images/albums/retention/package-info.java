/// Retention of pictures: holdings, recurring jobs, figures, removal of empty albums, and replay of
/// destructions after a restore from backup.
@NullMarked
package nl.zorgvuldig.images.albums.retention;

import org.jspecify.annotations.NullMarked;
