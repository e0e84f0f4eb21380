/// The Merkle tree of RFC 9162 and its signed notes: hashes, roots, proofs and their checks.
@NullMarked
package nl.zorgvuldig.platform.audit.tree;

import org.jspecify.annotations.NullMarked;
