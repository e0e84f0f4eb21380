/// Storage of sealed files: a folder or an S3-compatible store, and the deletion of blobs without
/// an owner.
@NullMarked
package nl.zorgvuldig.platform.files.storage;

import org.jspecify.annotations.NullMarked;
