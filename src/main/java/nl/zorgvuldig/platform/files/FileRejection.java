package nl.zorgvuldig.platform.files;

import nl.zorgvuldig.platform.files.video.VideoIntake;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.policy.Sentence;

/// Why a file is not kept. Each says what whoever sent it can do about it.
public enum FileRejection {
    /// Nothing is in it.
    EMPTY,
    TOO_LARGE,
    /// None of the kinds in [FileFormat].
    KIND,
    /// No photo of a kind we take.
    NO_PHOTO,
    /// Word of before 2007, or a document with a password; from outside they look the same.
    OLD_WORD,
    /// It says it is something it is not, or breaks off.
    UNREADABLE,
    /// It opens with a password only.
    PASSWORD,
    /// A PDF that runs scripts.
    SCRIPT,
    /// A PDF that starts programs, sends what is filled in, or fetches something.
    ACTION,
    /// A document that fetches something from elsewhere by itself: a template, a picture, data.
    REMOTE,
    /// Other files are inside it.
    ATTACHMENT,
    /// Sound, film or a model is inside it.
    MEDIA,
    /// A form that only one reader understands.
    DYNAMIC_FORM,
    /// A document with macros.
    MACRO,
    /// Two kinds of file in one.
    TWO_IN_ONE,
    /// More points than a picture needs.
    TOO_MANY_POINTS,
    /// It moves.
    ANIMATED,
    TOO_MANY_PAGES,
    /// Looking at it takes more time or memory than any honest file.
    HEAVY,
    /// Not one of the kinds of video that are kept.
    NO_VIDEO,
    VIDEO_TOO_LARGE,
    VIDEO_TOO_LONG,
    /// More than one picture or sound, or something beside those.
    VIDEO_TRACKS,
    /// A picture or sound in a form that is not taken in.
    VIDEO_CODEC,
    /// It breaks off, or does not read as the video it says it is.
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
