package nl.zorgvuldig.images.publication.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.PageFrame;

/// A picture before the gate of one channel: who may be seen there, and why not.
///
/// @param image where the picture is as that channel would show it
/// @param blurred how many faces are made unrecognisable there, visitors too
/// @param toAsk about how many children asking may change something
/// @param staff who of the school can be recognised in what is kept, by what they said
/// @param gone how many are so already, wherever the picture is seen
public record PublicationPreviewPage(
        String album,
        String back,
        String address,
        String image,
        Sentence channel,
        Clause clause,
        Sentence because,
        List<Child> children,
        int blurred,
        int toAsk,
        int visitors,
        Staff staff,
        int gone,
        ChannelPresence target,
        Film film,
        Form form) {
    /// Whether it is a video, and whether that can go there.
    ///
    /// @param address where who keeps it plays it
    public sealed interface Film {
        record None() implements Film {}

        record Plays(String address) implements Film {}

        /// Somebody in it may not be seen there, and nobody can be blurred in it.
        record Never() implements Film {}
    }

    /// What can be done when somebody may not be seen there.
    public List<Form.Option> options(PageFrame frame) {
        List<Form.Option> all = new ArrayList<>();
        boolean never = film instanceof Film.Never;
        if (!never) {
            all.add(Form.Option.of(PicturePlacementController.BLUR, frame.say("publication.gate.how.blur", blurred)));
        }
        all.add(Form.Option.of(
                PicturePlacementController.LEAVE_OUT,
                frame.say(never ? "publication.video.leave_out" : "publication.gate.how.leave_out")));
        if (toAsk > 0) {
            all.add(new Form.Option(
                    PicturePlacementController.ASK,
                    frame.say("publication.gate.how.ask"),
                    frame.say("publication.gate.how.ask.hint", toAsk)));
        }
        return all;
    }

    /// Employees in the picture.
    ///
    /// @param inside who do not want to be seen outside the school
    /// @param silent who did not say anything
    /// @param agreed who said that it is all right
    public record Staff(int inside, int silent, int agreed) {}

    public record Child(String name, Optional<Sentence> whyNot) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
