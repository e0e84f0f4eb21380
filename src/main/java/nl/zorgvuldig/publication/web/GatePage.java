package nl.zorgvuldig.publication.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Frame;

/// A picture before the gate of one channel: who may be seen there, and why not.
///
/// @param image where the picture is as that channel would show it
/// @param blurred how many faces are made unrecognisable there, visitors too
/// @param gone how many are so already, wherever the picture is seen
public record GatePage(
        String album,
        String back,
        String address,
        String image,
        Sentence channel,
        Clause clause,
        Sentence because,
        List<Child> children,
        int blurred,
        int visitors,
        int staff,
        int gone,
        Optional<Stands> stands,
        Form form) {

    /// What can be done when somebody may not be seen there.
    public List<Form.Option> options(Frame frame) {
        return List.of(
                Form.Option.of(
                        PlacementController.BLUR, frame.say("publication.gate.how.blur", blurred)),
                Form.Option.of(
                        PlacementController.LEAVE_OUT, frame.say("publication.gate.how.leave_out")));
    }

    public record Child(String name, Optional<Sentence> whyNot) {}

    /// @param address in full, to copy
    public record Stands(String address, LocalDate since, String end) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
