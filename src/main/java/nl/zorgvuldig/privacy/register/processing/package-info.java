/// The register of processing activities (AVG art. 30): how it is composed, its snapshots and the
/// differences between them.
@NullMarked
package nl.zorgvuldig.privacy.register.processing;

import org.jspecify.annotations.NullMarked;
