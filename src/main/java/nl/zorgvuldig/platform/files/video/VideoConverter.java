package nl.zorgvuldig.platform.files.video;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.zorgvuldig.platform.files.FileRejection;
import nl.zorgvuldig.platform.files.IncomingFolder;
import nl.zorgvuldig.platform.kernel.DependencyUnavailable;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Converter of videos that wait as they were sent, for the modules that accept videos: without
/// where and with what they were filmed, in a format every browser plays. After an interruption the
/// next run starts that video again; one that keeps interrupting it is given up.
@Component
public final class VideoConverter {
    public static final int MOST_TRIES = 4;
    private static final Logger LOG = LoggerFactory.getLogger(VideoConverter.class);

    private final VideoIntake videos;
    private final IncomingFolder incoming;

    VideoConverter(VideoIntake videos, IncomingFolder incoming) {
        this.videos = videos;
        this.incoming = incoming;
    }

    /// A video that waits. Prints as its id.
    public interface Waiting {
        /// Counts an attempt before it begins, so that a video on which the program dies is not
        /// tried for ever.
        ///
        /// @return the number of attempts including this one; 0 when it no longer waits
        int tried();

        /// The last attempt does not count: the video could not be inspected then, whatever its
        /// content.
        void notTried();

        /// The video as it was sent, in the clear.
        InputStream open();

        /// @param plain of the caller, who removes it
        void keep(VideoIntakeResult.Fit fit, Path plain);

        void giveUp(FileRejection why);
    }

    /// Whether videos can be converted in this installation.
    public boolean possible() {
        return videos.installed();
    }

    @Upholds(Clause.CONFIDENTIALITY)
    public void prepare(Waiting waiting) {
        int tries = waiting.tried();
        if (tries == 0) {
            return;
        }
        if (tries > MOST_TRIES) {
            waiting.giveUp(FileRejection.VIDEO_BROKEN);
            return;
        }
        try {
            incoming.hold(
                    file -> {
                        try (InputStream sent = waiting.open()) {
                            Files.copy(sent, file);
                        }
                    },
                    file -> prepare(waiting, file));
        } catch (DependencyUnavailable | DataAccessException | TransactionException later) {
            LOG.warn("video {} waits: {}", waiting, later.getMessage());
            waiting.notTried();
        }
    }

    private VideoIntakeResult prepare(Waiting waiting, Path file) {
        VideoIntakeResult answer = videos.take(file);
        switch (answer) {
            case VideoIntakeResult.Refused no -> waiting.giveUp(no.reason());
            case VideoIntakeResult.Fit fit -> waiting.keep(fit, file);
        }
        return answer;
    }
}
