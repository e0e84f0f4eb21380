package nl.zorgvuldig.platform.files.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;

/// Credentials of the bucket that somebody else renews, in a file in the format of the tools of
/// Amazon: a profile `default` with `aws_access_key_id`, `aws_secret_access_key` and, for
/// short-lived keys, `aws_session_token`. Read at each request, so renewed keys take effect from
/// the next one on. Everything else in the file is ignored, and no address is asked for keys. A
/// file that everybody on the machine may read or write is refused.
record S3Credentials(Path file) implements AwsCredentialsProvider {
    private static final String PROFILE = "default";

    @Override
    public AwsCredentials resolveCredentials() {
        Profile profile = read();
        String id = required(profile, "aws_access_key_id");
        String secret = required(profile, "aws_secret_access_key");
        return profile.property("aws_session_token")
                .<AwsCredentials>map(token -> AwsSessionCredentials.create(id, secret, token))
                .orElseGet(() -> AwsBasicCredentials.create(id, secret));
    }

    private Profile read() {
        Optional<Profile> profile = Files.isReadable(file) && closed()
                ? ProfileFile.builder()
                        .content(file)
                        .type(ProfileFile.Type.CREDENTIALS)
                        .build()
                        .profile(PROFILE)
                : Optional.empty();
        return profile.orElseThrow(() -> wrong("it cannot be read, or has no profile named " + PROFILE));
    }

    private boolean closed() {
        try {
            Set<PosixFilePermission> open = Files.getPosixFilePermissions(file);
            if (open.contains(PosixFilePermission.OTHERS_READ) || open.contains(PosixFilePermission.OTHERS_WRITE)) {
                throw wrong("everybody on this machine can read it or write in it; close it: chmod" + " 640");
            }
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    private static String required(Profile profile, String name) {
        return profile.property(name).orElseThrow(() -> wrong("it says no " + name));
    }

    private static SdkClientException wrong(String why) {
        return SdkClientException.create("ZORGVULDIG_S3_CREDENTIALS: " + why + ".");
    }
}
