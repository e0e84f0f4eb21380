package nl.zorgvuldig.platform.files.video;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.files.FileRejection;
import nl.zorgvuldig.platform.files.video.VideoTracks.Track;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules for which videos are accepted: one picture track, at most one sound track, in formats that
/// cameras and browsers make, not longer than a lesson. Facts in, answer out.
final class VideoRules {
    /// Pixels of one picture, a little over 4096 × 2160.
    static final long MOST_POINTS = 9_000_000;

    /// More tracks than any camera makes.
    static final int MOST_TRACKS = 12;

    private static final long FULL_HD = 1920L * 1088;
    private static final double SLACK = 1.5;
    private static final Set<String> PICTURES = Set.of("h264", "hevc", "vp8", "vp9", "av1");
    private static final Set<String> SOUNDS =
            Set.of("aac", "mp3", "opus", "vorbis", "alac", "pcm_s16le", "pcm_s16be", "pcm_s24le");

    private VideoRules() {}

    @Upholds(CONFIDENTIALITY)
    static Optional<FileRejection> objection(VideoTracks video) {
        List<Track> pictures = video.of("video");
        List<Track> sounds = video.of("audio");
        if (pictures.isEmpty()) {
            return Optional.of(FileRejection.NO_VIDEO);
        }
        if (pictures.size() > 1
                || sounds.size() > 1
                || !video.of("subtitle").isEmpty()
                || !video.of("attachment").isEmpty()
                || video.tracks().size() > MOST_TRACKS) {
            return Optional.of(FileRejection.VIDEO_TRACKS);
        }
        Track picture = pictures.getFirst();
        long points = (long) picture.width() * picture.height();
        if (points <= 0) {
            return Optional.of(FileRejection.VIDEO_BROKEN);
        }
        if (!PICTURES.contains(picture.codec()) || sounds.stream().anyMatch(track -> !SOUNDS.contains(track.codec()))) {
            return Optional.of(FileRejection.VIDEO_CODEC);
        }
        if (points > MOST_POINTS) {
            return Optional.of(FileRejection.VIDEO_CODEC);
        }
        return video.seconds()
                        .filter(length -> length > VideoIntake.MOST_MINUTES * 60.0)
                        .isPresent()
                ? Optional.of(FileRejection.VIDEO_TOO_LONG)
                : Optional.empty();
    }

    /// Whether every browser plays it as it is; others are re-encoded.
    static boolean plain(VideoTracks video) {
        Track picture = video.of("video").getFirst();
        return picture.codec().equals("h264")
                && Set.of("yuv420p", "yuvj420p").contains(picture.points())
                && (long) picture.width() * picture.height() <= FULL_HD
                && video.of("audio").stream().allMatch(track -> track.codec().equals("aac"));
    }

    /// The result must be as long as the original claimed; otherwise it broke off.
    static Optional<FileRejection> objection(VideoTracks said, VideoTracks made) {
        double length = made.seconds().orElse(0.0);
        if (length <= 0
                || said.seconds().filter(before -> before - length > SLACK).isPresent()) {
            return Optional.of(FileRejection.VIDEO_BROKEN);
        }
        return length > VideoIntake.MOST_MINUTES * 60.0 + SLACK
                ? Optional.of(FileRejection.VIDEO_TOO_LONG)
                : Optional.empty();
    }
}
