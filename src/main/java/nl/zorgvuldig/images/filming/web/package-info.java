/// Pages of requests to film, for parents, heads and teachers.
@NullMarked
package nl.zorgvuldig.images.filming.web;

import org.jspecify.annotations.NullMarked;
