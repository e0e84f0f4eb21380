/// Pages on which staff read and sign the confidentiality statement, and on which heads and the
/// board see who signed.
@NullMarked
package nl.zorgvuldig.conduct.statements.web;

import org.jspecify.annotations.NullMarked;
