/// Placing pictures in channels, and what stands at their addresses.
@NullMarked
package nl.zorgvuldig.publication.web;

import org.jspecify.annotations.NullMarked;
