// SPDX-License-Identifier: MIT
#pragma once

#include "core/outline/outline.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace postscope::ui {

using OutlineResult = Result<outline::Outline, QString>;

/// Work that takes its time, not on the thread that paints. `then` is called on the thread of `context` with what came of it, unless that is gone.
template<class T>
void inBackground(std::function<T()> work, QObject *context, std::function<void(const T &)> then)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    // Not QFuture::then(): Qt 6.4 does not bear that its context goes first.
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)] {
        watcher->deleteLater();
        then(watcher->result());
    });
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
}

void readInBackground(const QString &path, QObject *context, const std::function<void(const OutlineResult &)> &then);

} // namespace postscope::ui
