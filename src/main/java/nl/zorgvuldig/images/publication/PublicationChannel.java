package nl.zorgvuldig.images.publication;

import java.util.Optional;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.policy.Sentence;

/// Channel in which a picture can be shown outside its album.
public enum PublicationChannel {
    CLASS_GROUP,
    NEWSLETTER,
    SCHOOL_GUIDE,
    WEBSITE,
    SOCIAL_MEDIA,
    PRESS;

    /// Empty for an unknown code.
    public static Optional<PublicationChannel> find(String code) {
        for (PublicationChannel channel : values()) {
            if (channel.code().equals(code)) {
                return Optional.of(channel);
            }
        }
        return Optional.empty();
    }

    public String code() {
        return Codes.of(this);
    }

    public DeliveryMode reach() {
        return switch (this) {
            case NEWSLETTER, WEBSITE -> DeliveryMode.LIVING;
            case CLASS_GROUP, SCHOOL_GUIDE, SOCIAL_MEDIA, PRESS -> DeliveryMode.ELSEWHERE;
        };
    }

    /// The purpose for which legal representatives are asked consent for this channel.
    public PurposeKey purpose() {
        return new PurposeKey(code());
    }

    public Sentence sentence() {
        return Sentence.of("publication.channel." + code());
    }

    /// How a picture reaches a channel.
    public enum DeliveryMode {
        /// By a hosted URL: what it shows changes when a consent does.
        LIVING,
        /// As a file: the copy lies where we cannot change it, and somebody must take it down
        /// there.
        ELSEWHERE
    }
}
