package nl.zorgvuldig.dossier.inspection.copies;

import java.time.Instant;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// The file of a copy that was made.
///
/// @param step the event by which it was ordered
/// @param size in bytes, unsealed
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
