// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <coroutine>
#include <exception>
#include <optional>
#include <utility>

namespace postscope::smtp {

/// A dialogue that runs until it waits, and goes on when what it waits for has come.
///
/// A Task owns its frame: destroying the Task destroys a suspended dialogue and all that it holds. It does nothing until
/// start(), or until another Task awaits it; it is awaited once.
///
/// GCC 12 reads freed memory in `T{(co_await x()).member}`: write every co_await as a statement of its own, as the whole
/// right side of a declaration, or after co_return (the layering test looks for breaches).
template<class T>
class [[nodiscard]] Task {
public:
    struct promise_type {
        std::coroutine_handle<> next = std::noop_coroutine();
        std::optional<T> value;
        std::exception_ptr error;

        struct Final {
            bool await_ready() const noexcept { return false; }
            std::coroutine_handle<> await_suspend(std::coroutine_handle<promise_type> finished) const noexcept { return finished.promise().next; }
            void await_resume() const noexcept {}
        };

        Task get_return_object() { return Task(std::coroutine_handle<promise_type>::from_promise(*this)); }
        std::suspend_always initial_suspend() noexcept { return {}; }
        Final final_suspend() noexcept { return {}; }
        void return_value(T result) { value = std::move(result); }
        void unhandled_exception() { error = std::current_exception(); }
    };

    explicit Task(std::coroutine_handle<promise_type> frame) : m_frame(frame) {}
    Task(Task &&other) noexcept : m_frame(std::exchange(other.m_frame, {})) {}
    Task &operator=(Task &&other) noexcept
    {
        if (this != &other) {
            destroy();
            m_frame = std::exchange(other.m_frame, {});
        }
        return *this;
    }
    Q_DISABLE_COPY(Task)
    ~Task() { destroy(); }

    /// Runs to the first wait; for the outermost dialogue only.
    void start() { m_frame.resume(); }
    [[nodiscard]] bool done() const { return m_frame.done(); }
    /// What the dialogue returned, or throws what it threw. Only when done().
    [[nodiscard]] T result()
    {
        if (m_frame.promise().error)
            std::rethrow_exception(m_frame.promise().error);
        return std::move(*m_frame.promise().value);
    }

    bool await_ready() const { return false; }
    /// Runs the awaited dialogue here, and goes on at once if it did not have to wait: a loop over many answers that are there already
    /// must not pile frame upon frame (GCC transfers without a stack frame only when it optimizes).
    bool await_suspend(std::coroutine_handle<> waiting)
    {
        m_frame.resume();
        if (m_frame.done())
            return false;
        m_frame.promise().next = waiting;
        return true;
    }
    T await_resume() { return result(); }

private:
    void destroy()
    {
        if (m_frame)
            m_frame.destroy();
    }

    std::coroutine_handle<promise_type> m_frame;
};

/// What a dialogue returns when it has nothing to return.
struct Done {};

} // namespace postscope::smtp
