/// Pages of publishing: from album to picture to channel, the takedown tasks, and the public
/// address of hosted images.
@NullMarked
package nl.zorgvuldig.images.publication.web;

import org.jspecify.annotations.NullMarked;
