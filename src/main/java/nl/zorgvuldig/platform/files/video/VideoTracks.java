package nl.zorgvuldig.platform.files.video;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tracks of a video, according to ffprobe.
///
/// @param seconds as the video declares; empty when it does not
record VideoTracks(List<Track> tracks, Optional<Double> seconds) {
    private static final Pattern LINE =
            Pattern.compile("(?:streams\\.stream\\.(\\d{1,4})|format)\\.([a-z_.]{1,40})=\"?([^\"]{0,80})\"?");

    /// @param type `video`, `audio`, `subtitle`, `data` or `attachment`
    /// @param cover a still picture that accompanies the video
    record Track(String type, String codec, String points, int width, int height, boolean cover) {}

    /// Reads the output of `-of flat`.
    static VideoTracks read(String flat) {
        Map<Integer, Map<String, String>> tracks = new TreeMap<>();
        Optional<Double> seconds = Optional.empty();
        for (String line : flat.split("\n", -1)) {
            Matcher found = LINE.matcher(line.strip());
            if (!found.matches()) {
                continue;
            }
            if (found.group(1) != null) {
                tracks.computeIfAbsent(Integer.parseInt(found.group(1)), _ -> new TreeMap<>())
                        .put(found.group(2), found.group(3));
            } else if (found.group(2).equals("duration")) {
                seconds = number(found.group(3));
            }
        }
        return new VideoTracks(tracks.values().stream().map(VideoTracks::track).toList(), seconds);
    }

    private static Track track(Map<String, String> said) {
        return new Track(
                said.getOrDefault("codec_type", "data"),
                said.getOrDefault("codec_name", "unknown"),
                said.getOrDefault("pix_fmt", "unknown"),
                number(said.getOrDefault("width", "")).orElse(0.0).intValue(),
                number(said.getOrDefault("height", "")).orElse(0.0).intValue(),
                said.getOrDefault("disposition.attached_pic", "0").equals("1"));
    }

    private static Optional<Double> number(String said) {
        return said.matches("\\d{1,9}(\\.\\d{1,9})?") ? Optional.of(Double.parseDouble(said)) : Optional.empty();
    }

    List<Track> of(String type) {
        return tracks.stream()
                .filter(track -> track.type().equals(type) && !track.cover())
                .toList();
    }
}
