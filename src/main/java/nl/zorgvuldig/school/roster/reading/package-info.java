/// Reading untrusted roster files (EDEXML, OneRoster) into neutral records, with limits, field
/// whitelists and content checks.
@NullMarked
package nl.zorgvuldig.school.roster.reading;

import org.jspecify.annotations.NullMarked;
