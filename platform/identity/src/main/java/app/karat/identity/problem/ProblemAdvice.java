package app.karat.identity.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Renders every failure of a REST controller as RFC 9457; an unexpected one says only a reference that stands in the log. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(annotations = RestController.class)
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Problem problem, HttpServletRequest request) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(problem.status(), problem.getMessage());
        body.setType(problem.type());
        body.setTitle(problem.title());
        problem.members().forEach(body::setProperty);
        if (problem instanceof InvalidField invalid) {
            body.setProperty(
                    "errors",
                    List.of(Map.of("field", invalid.field(), "rule", invalid.rule(), "message", problem.getMessage())));
        }
        return answer(body, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse known) {
            return answer(framework(known.getStatusCode()), request);
        }
        String reference = UUID.randomUUID().toString();
        log.error("Unexpected failure {}", reference, failure);
        ProblemDetail body = ProblemDetail.forStatus(HttpStatus.INTERNAL_SERVER_ERROR);
        body.setType(Problem.type("unexpected"));
        body.setDetail("Something went wrong on our side; nothing was changed.");
        body.setProperty("reference", reference);
        return answer(body, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException failure, HttpServletRequest request) {
        if (NestedExceptionUtils.getMostSpecificCause(failure) instanceof Problem problem) {
            return problem(problem, request);
        }
        ProblemDetail body = framework(HttpStatus.BAD_REQUEST);
        body.setDetail("The body cannot be read as the JSON this address expects.");
        return answer(body, request);
    }

    private static ProblemDetail framework(HttpStatusCode status) {
        ProblemDetail body = ProblemDetail.forStatus(status);
        body.setType(Problem.type("bad-request"));
        return body;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail body, HttpServletRequest request) {
        body.setInstance(URI.create(request.getRequestURI()));
        return ResponseEntity.status(body.getStatus()).body(body);
    }
}
