/// Loads disclosures to and inquiries at other organisations in the demonstration.
@NullMarked
package nl.zorgvuldig.demo.disclosures;

import org.jspecify.annotations.NullMarked;
