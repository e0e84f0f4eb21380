/// Documents in a medical file: adding, viewing as page images and withdrawing them, with their
/// sealed files.
@NamedInterface("documents")
@NullMarked
package nl.zorgvuldig.care.medical.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
