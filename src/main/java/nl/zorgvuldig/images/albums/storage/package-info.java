/// Pictures, videos and albums in the database, their sealed files, and the cleanup of versions
/// that were replaced.
@NullMarked
package nl.zorgvuldig.images.albums.storage;

import org.jspecify.annotations.NullMarked;
