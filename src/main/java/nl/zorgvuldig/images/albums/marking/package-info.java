/// Marking the people in a picture: detected faces, rules for marks, blurring, storing the picture
/// for good once everyone is marked, and the pages for it.
@NullMarked
package nl.zorgvuldig.images.albums.marking;

import org.jspecify.annotations.NullMarked;
