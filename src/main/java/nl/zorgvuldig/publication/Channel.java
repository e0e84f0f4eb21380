package nl.zorgvuldig.publication;

import java.util.Optional;
import nl.zorgvuldig.consent.PurposeKey;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.policy.Sentence;

/// Where a picture is shown by an address of ours, so that it changes there when a consent does.
public enum Channel {
    NEWSLETTER,
    WEBSITE;

    /// Empty for what no channel is called.
    public static Optional<Channel> find(String code) {
        for (Channel one : values()) {
            if (one.code().equals(code)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    public String code() {
        return Codes.of(this);
    }

    /// What is asked of those who decide, for this channel.
    public PurposeKey purpose() {
        return new PurposeKey(code());
    }

    public Sentence sentence() {
        return Sentence.of("publication.channel." + code());
    }
}
