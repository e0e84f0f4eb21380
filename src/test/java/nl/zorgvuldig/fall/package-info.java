/// What is left after a fall: the real program in a process of its own, killed, without its
/// database, without room on the disk, beside another, and what it says and keeps then. Short here;
/// long with `./zorgvuldig test fall`.
@NullMarked
package nl.zorgvuldig.fall;

import org.jspecify.annotations.NullMarked;
