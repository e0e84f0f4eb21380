package nl.zorgvuldig.images.albums.viewing;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.ConsentDecisions;
import nl.zorgvuldig.images.albums.PictureUse;
import nl.zorgvuldig.platform.policy.Upholds;

/// What a legal representative may know about pictures of a child, given their own answers. A
/// single consent can be enough to keep a child recognisable, so a representative without an answer
/// that counts is told the same whatever another one answered.
///
/// @param recording whether the child may be recorded; empty when that is not asked now
/// @param uses answers to the purposes that uses of pictures rest on
public record PictureVisibility(Optional<ConsentDecisions.Own> recording, List<ConsentDecisions.Own> uses) {

    /// Whether they see the pictures themselves: a picture, or the existence of a video, reveals
    /// that somebody consented.
    @Upholds(RECORDING_AFTER_CONSENT)
    public boolean ofPictures() {
        return recording.filter(own -> !own.open()).isPresent();
    }

    /// Whether every use is shown: only then does an empty list mean that there are none.
    public boolean ofEveryUse() {
        return uses.stream().noneMatch(ConsentDecisions.Own::open);
    }

    /// Whether answering the open questions would show them more.
    public boolean moreWhenAnswered() {
        return recording.filter(ConsentDecisions.Own::open).isPresent()
                || uses.stream().anyMatch(own -> own.open() && own.asked());
    }

    List<PictureUse> of(List<PictureUse> made) {
        return made.stream()
                .filter(use -> uses.stream()
                        .filter(own -> own.purpose().key().equals(use.purpose()))
                        .anyMatch(own -> !own.seen(List.of(use)).isEmpty()))
                .toList();
    }
}
