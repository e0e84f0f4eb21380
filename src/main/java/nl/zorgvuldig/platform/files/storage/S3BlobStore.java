package nl.zorgvuldig.platform.files.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.files.BlobStore;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/// Blob store in an S3-compatible service, as `<board>/<two digits>/<blob>` in one bucket. An
/// object exists once all of its parts have arrived and were joined; parts that never were are
/// deleted a day later.
public final class S3BlobStore implements BlobStore {
    private static final Duration SURELY_LEFT = Duration.ofDays(1);
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final int NOT_FOUND = 404;

    private final S3Client s3;
    private final String bucket;

    private S3BlobStore(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    /// @throws IllegalStateException in words for the operator when the bucket does not answer
    public static S3BlobStore connect(S3Settings settings) {
        S3Client s3 = S3Client.builder()
                .applyMutation(builder -> settings.endpoint().ifPresent(where -> builder.endpointOverride(where)))
                .region(Region.of(settings.region()))
                .credentialsProvider(settings.keys())
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(10))
                        .socketTimeout(SILENCE)
                        .build())
                .build();
        try {
            s3.headBucket(ask -> ask.bucket(settings.bucket()));
        } catch (SdkException unreachable) {
            s3.close();
            throw new IllegalStateException(
                    "The bucket of ZORGVULDIG_S3_BUCKET does not answer, or not to this key" + " (docs/files.md).",
                    unreachable);
        }
        return new S3BlobStore(s3, settings.bucket());
    }

    @Override
    public void put(BoardId board, BlobId blob, Content content) throws IOException {
        String key = key(board, blob);
        if (size(key, blob) >= 0) {
            throw new FileAlreadyExistsException(blob.toString());
        }
        try (S3Upload upload = new S3Upload(s3, bucket, key)) {
            content.writeTo(upload);
            upload.finish();
        } catch (SdkException failed) {
            throw failed(failed, blob);
        }
    }

    @Override
    public InputStream open(BoardId board, BlobId blob) throws IOException {
        String key = key(board, blob);
        return asked(blob, () -> s3.getObject(ask -> ask.bucket(bucket).key(key)));
    }

    @Override
    public SeekableByteChannel seek(BoardId board, BlobId blob) throws IOException {
        String key = key(board, blob);
        long size = size(key, blob);
        if (size < 0) {
            throw new NoSuchFileException(blob.toString());
        }
        return new S3Channel(s3, bucket, key, size);
    }

    @Override
    public void delete(BoardId board, BlobId blob) throws IOException {
        String key = key(board, blob);
        asked(blob, () -> s3.deleteObject(ask -> ask.bucket(bucket).key(key)));
    }

    @Override
    public Set<BlobId> listBefore(BoardId board, Instant moment) throws IOException {
        String prefix = board.value() + "/";
        Set<BlobId> found = new HashSet<>();
        try {
            for (S3Object object : s3.listObjectsV2Paginator(
                            ask -> ask.bucket(bucket).prefix(prefix))
                    .contents()) {
                if (object.lastModified().isBefore(moment)) {
                    Id.parse(object.key().substring(object.key().lastIndexOf('/') + 1))
                            .map(BlobId::new)
                            .ifPresent(found::add);
                }
            }
            discardLeft(prefix);
        } catch (SdkException failed) {
            throw new IOException("the store does not list its files", failed);
        }
        return found;
    }

    /// Aborts uploads of a program that died halfway.
    private void discardLeft(String prefix) {
        Instant left = Instant.now().minus(SURELY_LEFT);
        for (MultipartUpload upload : s3.listMultipartUploads(
                        ask -> ask.bucket(bucket).prefix(prefix))
                .uploads()) {
            if (upload.initiated() != null && upload.initiated().isBefore(left)) {
                s3.abortMultipartUpload(
                        ask -> ask.bucket(bucket).key(upload.key()).uploadId(upload.uploadId()));
            }
        }
    }

    /// -1 when there is none.
    private long size(String key, BlobId blob) throws IOException {
        try {
            return s3.headObject(ask -> ask.bucket(bucket).key(key)).contentLength();
        } catch (S3Exception none) {
            if (none.statusCode() == NOT_FOUND) {
                return -1;
            }
            throw failed(none, blob);
        } catch (SdkException failed) {
            throw failed(failed, blob);
        }
    }

    private static <T> T asked(BlobId blob, Supplier<T> question) throws IOException {
        try {
            return question.get();
        } catch (NoSuchKeyException gone) {
            throw new NoSuchFileException(blob.toString());
        } catch (SdkException failed) {
            throw failed(failed, blob);
        }
    }

    private static IOException failed(SdkException cause, BlobId blob) {
        return new IOException("the store does not answer about " + blob, cause);
    }

    private static String key(BoardId board, BlobId blob) {
        return board.value() + "/" + blob.toString().substring(0, 2) + "/" + blob;
    }
}
