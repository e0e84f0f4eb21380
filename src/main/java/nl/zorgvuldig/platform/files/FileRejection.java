package nl.zorgvuldig.platform.files;

import nl.zorgvuldig.platform.files.video.VideoIntake;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.policy.Sentence;

/// Reason why a file is not stored. Each tells the sender what they can do about it.
public enum FileRejection {
    /// The file is empty.
    EMPTY,
    TOO_LARGE,
    /// None of the kinds in [FileFormat].
    KIND,
    /// Not a photo of an accepted kind.
    NO_PHOTO,
    /// Word from before 2007, or a document with a password; from outside they look the same.
    OLD_WORD,
    /// It is not what it claims to be, or breaks off.
    UNREADABLE,
    /// It opens with a password only.
    PASSWORD,
    /// A PDF that runs scripts.
    SCRIPT,
    /// A PDF that starts programs, sends what is filled in, or fetches something.
    ACTION,
    /// A document that fetches something by itself: a template, a picture, data.
    REMOTE,
    /// It contains other files.
    ATTACHMENT,
    /// It contains sound, film or a model.
    MEDIA,
    /// A form that only one reader understands.
    DYNAMIC_FORM,
    /// A document with macros.
    MACRO,
    /// Two kinds of file in one.
    TWO_IN_ONE,
    /// More pixels than a picture needs.
    TOO_MANY_POINTS,
    /// An animation.
    ANIMATED,
    TOO_MANY_PAGES,
    /// Inspecting it takes more time or memory than any honest file.
    HEAVY,
    /// Not an accepted kind of video.
    NO_VIDEO,
    VIDEO_TOO_LARGE,
    VIDEO_TOO_LONG,
    /// More than one picture or sound track, or another track beside those.
    VIDEO_TRACKS,
    /// Picture or sound in a codec that is not accepted.
    VIDEO_CODEC,
    /// It breaks off, or cannot be read as the video it claims to be.
    VIDEO_BROKEN;

    public String code() {
        return Codes.of(this);
    }

    public Sentence because() {
        return switch (this) {
            case TOO_LARGE -> Sentence.of("files.unfit.too_large", FileIntake.MEGABYTES);
            case VIDEO_TOO_LARGE -> Sentence.of("files.unfit.video_too_large", VideoIntake.MEGABYTES);
            case VIDEO_TOO_LONG -> Sentence.of("files.unfit.video_too_long", VideoIntake.MOST_MINUTES);
            case TOO_MANY_PAGES -> Sentence.of("files.unfit.too_many_pages", FileIntake.MOST_PAGES);
            case EMPTY,
                    KIND,
                    NO_PHOTO,
                    OLD_WORD,
                    UNREADABLE,
                    PASSWORD,
                    SCRIPT,
                    ACTION,
                    REMOTE,
                    ATTACHMENT,
                    MEDIA,
                    DYNAMIC_FORM,
                    MACRO,
                    TWO_IN_ONE,
                    TOO_MANY_POINTS,
                    ANIMATED,
                    HEAVY,
                    NO_VIDEO,
                    VIDEO_TRACKS,
                    VIDEO_CODEC,
                    VIDEO_BROKEN -> Sentence.of("files.unfit." + code());
        };
    }
}
