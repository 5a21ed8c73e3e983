package app.karat.kernel.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a missing setting into one sentence at start-up instead of a stack trace. */
class MissingSettingAnalyzer extends AbstractFailureAnalyzer<MissingSetting> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, MissingSetting cause) {
        return new FailureAnalysis(
                cause.getMessage() == null ? cause.property() : cause.getMessage(),
                "Give " + cause.property() + " a value of your own; there is no default for secrets.",
                cause);
    }
}
