package dev.lingxi.channel;

import dev.lingxi.problem.Problem;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/** The one place where problems become HTTP statuses. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
class ProblemsAsHttp {

    private static final Logger log = LoggerFactory.getLogger(ProblemsAsHttp.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Problem problem) {
        return detail(problem.kind().httpStatus(), problem.code(), String.valueOf(problem.getMessage()), 1);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(ConsumerDoor.TooFast fast) {
        return detail(HttpStatus.TOO_MANY_REQUESTS.value(), "slow_down", String.valueOf(fast.getMessage()), (fast.retryAfterMs() + 999) / 1000);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(HttpMessageNotReadableException unreadable) {
        String what = unreadable.getCause() instanceof JacksonException wrong ? Misread.said(wrong) : "The body is missing or not JSON.";
        return on(Problem.caller("bad_frame", what));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(ServletRequestBindingException missing) {
        return on(missing instanceof MissingRequestHeaderException header && header.getHeaderName().equals("Authorization")
                ? Problem.forbidden("bad_token", "The token is missing. Say hello first.") : Problem.caller("bad_request", missing.getBody().getDetail() + ""));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(MethodArgumentTypeMismatchException wrong) {
        return on(Problem.caller("bad_request", "'" + wrong.getName() + "' is not what it should be."));
    }

    /** What nobody foresaw is ours to mend; who called learns no more than that. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(RuntimeException failure) {
        if (failure instanceof ErrorResponse known) {
            return ResponseEntity.status(known.getStatusCode()).headers(known.getHeaders()).body(known.getBody());
        }
        if (isGone(failure)) {
            log.debug("caller gone reason={}", failure.getMessage());
            return ResponseEntity.noContent().build();
        }
        log.error("call failed reason={}", failure.getMessage(), failure);
        return on(Problem.bug("Something went wrong here; it may be tried again.", failure));
    }

    /** Whether nobody is there any more to hear the answer: a page that was left while it loaded is no failure of ours. */
    private static boolean isGone(Throwable failure) {
        return failure instanceof AsyncRequestNotUsableException || failure.getCause() != null && isGone(failure.getCause());
    }

    private static ResponseEntity<ProblemDetail> detail(int status, String code, String message, long retryAfter) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(status), message);
        detail.setProperties(Map.of("code", code));
        var response = ResponseEntity.status(status);
        if (status == HttpStatus.TOO_MANY_REQUESTS.value()) {
            response.header("Retry-After", String.valueOf(retryAfter));
        }
        return response.body(detail);
    }
}
