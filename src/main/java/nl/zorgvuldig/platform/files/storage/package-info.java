/// Where sealed files are stored: a folder or an S3-compatible store, and the removal of blobs
/// without an owner.
@NullMarked
package nl.zorgvuldig.platform.files.storage;

import org.jspecify.annotations.NullMarked;
