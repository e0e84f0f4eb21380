package nl.zorgvuldig.images.albums.viewing;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.ConsentDecisions;
import nl.zorgvuldig.images.albums.PictureUse;
import nl.zorgvuldig.platform.policy.Upholds;

/// What somebody who decides for a child is told of its pictures, by what they answered themselves.
/// One yes can be enough to keep a child sharp, so whoever has no answer that counts is told the
/// same whatever another answered.
///
/// @param recording whether the child may be recorded; empty when that is not asked now
/// @param uses what uses of pictures rest on
public record PictureVisibility(Optional<ConsentDecisions.Own> recording, List<ConsentDecisions.Own> uses) {

    /// Whether they see the pictures themselves: a picture, and that there is a video, shows that
    /// somebody said yes.
    @Upholds(RECORDING_AFTER_CONSENT)
    public boolean ofPictures() {
        return recording.filter(own -> !own.open()).isPresent();
    }

    /// Whether every use is told of: only then is none told of the same as none made.
    public boolean ofEveryUse() {
        return uses.stream().noneMatch(ConsentDecisions.Own::open);
    }

    /// Whether they are told more once they answer what is asked now.
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
