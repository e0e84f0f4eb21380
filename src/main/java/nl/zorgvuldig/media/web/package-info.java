/// Albums, marking, and the pictures of one's own child.
@NullMarked
package nl.zorgvuldig.media.web;

import org.jspecify.annotations.NullMarked;
