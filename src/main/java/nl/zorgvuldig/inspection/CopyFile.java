package nl.zorgvuldig.inspection;

import java.time.Instant;
import nl.zorgvuldig.files.BlobId;
import nl.zorgvuldig.kernel.PupilId;

/// The file of a copy that was made.
///
/// @param step at which it was ordered
/// @param size bytes, unsealed
/// @param fingerprint SHA-256 over the bytes, as 64 hexadecimal digits
public record CopyFile(
        PupilId pupil,
        RequestId request,
        int step,
        BlobId blob,
        int pages,
        long size,
        String fingerprint,
        Instant madeAt) {}
