package nl.zorgvuldig.publication;

import java.util.Optional;
import nl.zorgvuldig.consent.PurposeKey;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.policy.Sentence;

/// Where a picture can be shown outside its album.
public enum Channel {
    CLASS_GROUP,
    NEWSLETTER,
    SCHOOL_GUIDE,
    WEBSITE,
    SOCIAL_MEDIA,
    PRESS;

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

    public Reach reach() {
        return switch (this) {
            case NEWSLETTER, WEBSITE -> Reach.LIVING;
            case CLASS_GROUP, SCHOOL_GUIDE, SOCIAL_MEDIA, PRESS -> Reach.ELSEWHERE;
        };
    }

    /// What is asked of those who decide, for this channel.
    public PurposeKey purpose() {
        return new PurposeKey(code());
    }

    public Sentence sentence() {
        return Sentence.of("publication.channel." + code());
    }
}
