/// Subject access (AVG art. 15 and 20): gathering everything that is kept about somebody, masking
/// what concerns others, and handing it over.
@NullMarked
package nl.zorgvuldig.privacy.rights.subjectaccess;

import org.jspecify.annotations.NullMarked;
