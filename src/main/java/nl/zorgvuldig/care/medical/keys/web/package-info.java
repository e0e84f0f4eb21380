/// Pages for a doctor's own key and for what a doctor arranges about it with a colleague.
@NullMarked
package nl.zorgvuldig.care.medical.keys.web;

import org.jspecify.annotations.NullMarked;
