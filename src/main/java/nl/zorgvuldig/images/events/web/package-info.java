/// Pages of school events and their notices, for staff and for parents.
@NullMarked
package nl.zorgvuldig.images.events.web;

import org.jspecify.annotations.NullMarked;
