/// Pages of albums: the list, a new album, uploading pictures, viewing and removing one.
@NullMarked
package nl.zorgvuldig.images.albums.web;

import org.jspecify.annotations.NullMarked;
