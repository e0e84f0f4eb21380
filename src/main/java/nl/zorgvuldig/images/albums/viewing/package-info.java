/// Viewing pictures: for staff of the group, and for the legal representatives of a child who is in
/// them.
@NullMarked
package nl.zorgvuldig.images.albums.viewing;

import org.jspecify.annotations.NullMarked;
