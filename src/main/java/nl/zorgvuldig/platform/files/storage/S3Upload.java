package nl.zorgvuldig.platform.files.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/// Upload of a blob of unknown length, in parts of eight megabytes; a small one at once. The blob
/// does not exist before [#finish]; closed without it, nothing remains.
final class S3Upload extends OutputStream {
    private static final int PART = 8 << 20;

    private final S3Client s3;
    private final String bucket;
    private final String key;
    private final List<CompletedPart> parts = new ArrayList<>();
    private byte[] part = new byte[1 << 16];
    private int filled;
    private @Nullable String upload;
    private boolean finished;

    S3Upload(S3Client s3, String bucket, String key) {
        this.s3 = s3;
        this.bucket = bucket;
        this.key = key;
    }

    @Override
    public void write(int number) throws IOException {
        write(new byte[] {(byte) number}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int at = from;
        int left = length;
        while (left > 0) {
            if (filled == PART) {
                send();
            }
            int some = Math.min(left, PART - filled);
            grow(filled + some);
            System.arraycopy(bytes, at, part, filled, some);
            filled += some;
            at += some;
            left -= some;
        }
    }

    private void grow(int wanted) {
        if (wanted > part.length) {
            part = Arrays.copyOf(part, Math.min(PART, Math.max(wanted, 2 * part.length)));
        }
    }

    private void send() throws IOException {
        try {
            String id = upload;
            if (id == null) {
                id = s3.createMultipartUpload(ask -> ask.bucket(bucket).key(key))
                        .uploadId();
                upload = id;
            }
            String to = id;
            int number = parts.size() + 1;
            String tag = s3.uploadPart(
                            ask -> ask.bucket(bucket).key(key).uploadId(to).partNumber(number),
                            RequestBody.fromBytes(Arrays.copyOf(part, filled)))
                    .eTag();
            parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
            filled = 0;
        } catch (SdkException failed) {
            throw new IOException("a part did not arrive", failed);
        }
    }

    /// Completes the blob: from here on it exists, all of it.
    void finish() throws IOException {
        if (upload == null) {
            s3.putObject(ask -> ask.bucket(bucket).key(key), RequestBody.fromBytes(Arrays.copyOf(part, filled)));
        } else {
            if (filled > 0) {
                send();
            }
            s3.completeMultipartUpload(
                    ask -> ask.bucket(bucket).key(key).uploadId(upload).multipartUpload(all -> all.parts(parts)));
        }
        finished = true;
    }

    @Override
    public void close() {
        if (finished || upload == null) {
            return;
        }
        try {
            s3.abortMultipartUpload(ask -> ask.bucket(bucket).key(key).uploadId(upload));
        } catch (SdkException later) {
            // deleted a day later with what other programs left
        }
    }
}
