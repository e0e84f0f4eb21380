package nl.zorgvuldig.images.publication.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.PageFrame;

/// Preview of a picture for one channel: who may be shown there, and why not.
///
/// @param image address of the picture as that channel would show it
/// @param blurred number of faces made unrecognisable there, visitors included
/// @param toAsk number of children for whom asking can help
/// @param staff employees recognisable in the stored picture, by their answers
/// @param gone number of faces that are unrecognisable already, wherever the picture is shown
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
    /// Whether it is a video, and whether that can be shown there.
    ///
    /// @param address where its keeper plays it
    public sealed interface Film {
        record None() implements Film {}

        record Plays(String address) implements Film {}

        /// Somebody in it may not be shown there, and nobody can be blurred in it.
        record Never() implements Film {}
    }

    /// The choices when somebody may not be shown there.
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
    /// @param inside number who do not want to be shown outside the school
    /// @param silent number who have not answered
    /// @param agreed number who agreed
    public record Staff(int inside, int silent, int agreed) {}

    public record Child(String name, Optional<Sentence> whyNot) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
