/// Due destructions, their approval, the steps of each destruction, advance notices, and replay
/// after a restore.
@NullMarked
package nl.zorgvuldig.privacy.retention.destruction;

import org.jspecify.annotations.NullMarked;
