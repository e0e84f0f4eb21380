/// Pages for requests to see a medical file, for the viewing session and for its minutes.
@NullMarked
package nl.zorgvuldig.care.medical.viewings.web;

import org.jspecify.annotations.NullMarked;
