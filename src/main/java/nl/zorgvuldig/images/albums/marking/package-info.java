/// Saying who is in a picture: detected faces, the rules for marks, blurring, and storing the
/// picture for good once everyone is marked; with its pages.
@NullMarked
package nl.zorgvuldig.images.albums.marking;

import org.jspecify.annotations.NullMarked;
